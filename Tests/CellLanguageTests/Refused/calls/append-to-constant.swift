let xs = [1]
xs.append(2)
