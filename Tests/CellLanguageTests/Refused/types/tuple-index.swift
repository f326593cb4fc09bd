let p = (1, 2)
print(p.2)
