package weigh

// hash is FNV-1a of 32 bits.
func hash(s string) Key {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return Key(h)
}

func seed(b Block, kind int) Key { return Key(2654435761 * uint32(int(b)*8+kind+1)) }

// join adds a piece to a row; the order of the pieces counts.
func join(k, piece Key) Key {
	h := (uint32(k)<<5 | uint32(k)>>27) ^ uint32(piece)
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return Key(h ^ h>>12)
}
