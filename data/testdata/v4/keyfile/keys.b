{"format":"seconddraft keys","v":4,"generation":1,"slots":[{"type":"keyfile","wrapped":"ttpqNOoWec3UOe7jGF5T2h13FHqvcGEtQRfMzWOud3QApY9yodhbx5wr9rKCVXZGM3VuJYfzH5b40jK1eZHvmLlXA8Lh+KAe"}]}
sha256:c917a85d1a17d1184efdb79e5de5c36dc18a6b30820141a6cb277a872ffc8b61
