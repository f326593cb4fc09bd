enum Shape { case circle(radius: Double), point }
let shape: Shape = .circle
