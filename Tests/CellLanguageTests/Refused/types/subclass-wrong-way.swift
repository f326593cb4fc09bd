class Shape {}
class Circle: Shape {}
let shape: Shape = Circle()
let circle: Circle = shape
