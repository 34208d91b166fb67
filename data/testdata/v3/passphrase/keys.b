{"format":"seconddraft keys","v":3,"generation":1,"slots":[{"type":"passphrase","kdf":"argon2id","time":1,"memory_kib":64,"threads":1,"salt":"aj243NB1TkO6OKCfLY6mQw==","wrapped":"H1KLf/NdZ2D9sPqDXE4NLWrZdyxnql5794VH9Qk3qqioWx2wlXnVLouGI2VsRx1XPErlkB1hVZF/KyiPJzRX7hsVyTb+Fd7L"}]}
sha256:493e17578c1d46474b36aa5fdf2d80b04d5e70cfaa02091c9f5548050ce617ee
