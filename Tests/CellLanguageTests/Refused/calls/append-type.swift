var xs = [1]
xs.append("two")
