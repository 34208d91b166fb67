{"format":"seconddraft keys","v":2,"generation":1,"slots":[{"type":"passphrase","kdf":"argon2id","time":1,"memory_kib":64,"threads":1,"salt":"i0j9QJVHltiWfIMZkLztgw==","wrapped":"ET71ux5YoXC+MzaUc5vexOCixLqVMvi0SM4Cf/EAbfLs7UDpvyRFnOUz3fWHJpePhd3t7sfNR97uM4hIszPeUIlRx0bviTGl"}]}
sha256:c56665edfca1d2c80e8eb00003b50028c798a9528a4687b0b8c216a88cf7783e
