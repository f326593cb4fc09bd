let x = 3
switch x {
default: print("many")
case 1: print("one")
case 2: print("two")
}
let word =
  switch x {
  case 1: "one"
  default: "many"
  case 2: "two"
  }
