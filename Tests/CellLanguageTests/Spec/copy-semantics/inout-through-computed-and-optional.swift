struct Vector {
  var x = 1.0, y = 2.0
  var swapped: Vector {
    get { Vector(x: y, y: x) }
    set { (x, y) = (newValue.y, newValue.x) }
  }
}
func shift(_ v: inout Vector) { v.x += 10 }
func scale(_ value: inout Double) { value *= 3 }
var v = Vector()
shift(&v.swapped)
print(v)
scale(&v.swapped.y)
print(v)
var maybe: Vector? = v
maybe?.swapped.x = 0
if var copy = maybe {
  shift(&copy)
  print(copy, maybe as Any)
}
