var = 3
