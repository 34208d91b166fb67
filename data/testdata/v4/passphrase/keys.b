{"format":"seconddraft keys","v":4,"generation":1,"slots":[{"type":"passphrase","kdf":"argon2id","time":1,"memory_kib":64,"threads":1,"salt":"cVUgikyfXnXKTlCwPRkqwQ==","wrapped":"tLFXT4fphMDC9ta1Xfw3Kz6OH5CosQcndf4jzGaKKjU+HYazL2+VhuJPHEiEN+JJp9fJ0EvZpiAR0NnXDqPPKSFwTH6dU5rr"}]}
sha256:9f0d9a6f3ac3b3cbd4aa643cc6225a1991f9e9f4dc34e8f78aaf28e7387b19a2
