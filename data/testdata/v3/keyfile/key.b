{"format":"seconddraft key","v":3,"key":"e4AxmQoOfGcTCy0IVv8PoJWnRuZKBGXEAErZvgwHoxw="}
sha256:f39656b5a109d399e7c733b3feca40024990ca6458313122524fcdd570eae895
