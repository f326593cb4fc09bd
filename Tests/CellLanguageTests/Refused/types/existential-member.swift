let x: Any = 3
print(x + 1)
