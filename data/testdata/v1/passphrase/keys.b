{"format":"seconddraft keys","v":1,"generation":1,"slots":[{"type":"passphrase","kdf":"argon2id","time":1,"memory_kib":64,"threads":1,"salt":"mui1kClpUDn0vT+LKlvwwQ==","wrapped":"HRhUlSeM/hLSADZWJ1Li0L+lZuyptygc+9JutB2NfKZVPd3NPHy8XBEXOoztVvQaccqPBPQ2K8RV9KQGuLXjgKa7XwbnqvJa"}]}
sha256:2743cd0c804ea999635db3857778d54e8ec9152975299a2eb4df2213b365d774
