{"format":"seconddraft key","v":3,"key":"r/OeeLBO/Sqlmri1Ln3rJV6HI80wUL0KoKAJHMmJxLs="}
sha256:391841e77d186dd37563b2f4cf7cc97fbea25239a280c48f86cf7ee4e8151e4f
