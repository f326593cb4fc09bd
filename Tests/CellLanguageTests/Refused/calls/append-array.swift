var xs = [1]
xs.append([2, 3])
