{"format":"seconddraft keys","v":3,"generation":1,"slots":[{"type":"keyfile","wrapped":"atinegs14cti74gKK4JZisSim7eoJFX1mW6qyaAEzDw6M9wj45coaVLmSw5hxFHXUQWjWRwg/QZmSRmS87HLF6cvS8xumwf4"}]}
sha256:57dd4651313ace0a7987f2b59b8f3b1fcb3abe5e187929c710492f754f424a74
