let x = 1
/* never closed
print(x)
