package main

import (
	"database/sql"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver
)

type sqlite struct{ db *sql.DB }

func openSQLite(dir string) (store, error) {
	db, err := sql.Open("sqlite", filepath.Join(dir, "sqlite"))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	for _, order := range []string{
		"PRAGMA journal_mode=WAL",
		"PRAGMA synchronous=FULL", // on the disk before the next begins
		"CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID",
	} {
		if _, err := db.Exec(order); err != nil {
			return nil, err
		}
	}
	return sqlite{db}, nil
}

func (s sqlite) save(key string, value []byte) error {
	_, err := s.db.Exec("INSERT OR REPLACE INTO records VALUES (?, ?)", key, value)
	return err
}

func (s sqlite) list() (n int, err error) {
	rows, err := s.db.Query("SELECT value FROM records ORDER BY key")
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var value []byte
		if err := rows.Scan(&value); err != nil {
			return n, err
		}
		n++
	}
	return n, rows.Err()
}

func (s sqlite) close() error { return s.db.Close() }
