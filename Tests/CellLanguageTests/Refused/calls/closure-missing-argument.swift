let f = { (x: Int, y: Int) in x + y }
print(f(3))
