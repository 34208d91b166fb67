package main

import (
	"path/filepath"

	"go.etcd.io/bbolt"
)

type bolt struct{ db *bbolt.DB }

var bucket = []byte("records")

func openBolt(dir string) (store, error) {
	db, err := bbolt.Open(filepath.Join(dir, "bolt"), 0o600, nil) // syncs at each commit
	if err != nil {
		return nil, err
	}
	return bolt{db}, db.Update(func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucketIfNotExists(bucket)
		return err
	})
}

func (b bolt) save(key string, value []byte) error {
	return b.db.Update(func(tx *bbolt.Tx) error { return tx.Bucket(bucket).Put([]byte(key), value) })
}

func (b bolt) list() (n int, err error) {
	err = b.db.View(func(tx *bbolt.Tx) error {
		return tx.Bucket(bucket).ForEach(func(_, value []byte) error {
			n += min(1, len(append([]byte(nil), value...)))
			return nil
		})
	})
	return n, err
}

func (b bolt) close() error { return b.db.Close() }
