{"format":"seconddraft key","v":4,"key":"ieC+YH9mUiX51HDr815ecUHQxc7TJFlt7rsfO501AdI="}
sha256:079e8d140551dda3a0c04556a98aeb3b97ff1d3398ea21e0870fe90f1fe9251c
