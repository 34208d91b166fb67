{"format":"seconddraft keys","v":3,"generation":1,"slots":[{"type":"passphrase","kdf":"argon2id","time":1,"memory_kib":64,"threads":1,"salt":"9ubsnCef9adlzoBf06oHjw==","wrapped":"35HIsiknt0IBYdUO5CVzf8xl2T7i1yj4syXatD3Y3XBtz6El/8kRVnl7M9NPq+4X1Knv8k8RHO0hjSN9wox5lL4YcvnN0ke2"}]}
sha256:01ece8d7786036126095a3abd894fdfb796859fa69419acce2cf2dd0a4b1f0c0
