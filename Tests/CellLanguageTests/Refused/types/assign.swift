var x = 1.0
x = "one"
