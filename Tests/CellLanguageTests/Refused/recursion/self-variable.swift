let x = x + 1
