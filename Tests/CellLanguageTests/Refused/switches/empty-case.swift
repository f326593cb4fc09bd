let n = 3
switch n {
case 0:
case 1: print("one")
default: print("many")
}
