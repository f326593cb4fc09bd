let xs = [1, 2]
print(len(xs))
