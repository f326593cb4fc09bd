var y
y = 3
