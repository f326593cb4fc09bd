protocol Shape { var area: Double { get } }
struct Square: Shape { var area = 1.0
 var side = 1.0 }
let shapes: [any Shape] = [Square()]
print(shapes[0].side)
