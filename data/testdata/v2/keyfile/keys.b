{"format":"seconddraft keys","v":2,"generation":1,"slots":[{"type":"keyfile","wrapped":"gcv5NiCPVwG2Qp7g5L+CkKDfZTx7Z3TfzlmGY5T9shhxizj/EFLqRiiretlKCe8EYbtKvLUHVJsDK/8RnKosMo/zXr5ppalH"}]}
sha256:0ef83946097e5ae2bd058a71edaa425c9311564bd0fbf47c146425ce5cb6322a
