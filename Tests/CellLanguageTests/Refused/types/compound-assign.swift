var x = 1
x += 0.5
