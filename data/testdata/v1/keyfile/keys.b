{"format":"seconddraft keys","v":1,"generation":1,"slots":[{"type":"keyfile","wrapped":"AGLGuBZec7l+pp86xiRrhcXzBnVdsgM01VgZ2g10hKiJ/UM0ZiNCpl0EGJJe4L5lwp3DdOifiUFD00VfjPtxql/r3zt9I8y2"}]}
sha256:52269cff595253332c62f334acfb1e12b3130ec85bda6194726197cd8bd856a0
