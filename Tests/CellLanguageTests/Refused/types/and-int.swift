let n = 3, m = 4
print(n && m > 2)
