"""SQLite: opening and migrating the file, every write, every read. The only room with SQL."""
