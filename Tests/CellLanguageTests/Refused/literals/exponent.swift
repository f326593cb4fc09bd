let x = 1e
