struct Body {
  var x, y, z, vx, vy, vz, mass: Double
}
func advance(_ bodies: inout [Body], _ dt: Double) {
  for i in 0..<bodies.count {
    for j in (i + 1)..<bodies.count {
      let dx = bodies[i].x - bodies[j].x
      let dy = bodies[i].y - bodies[j].y
      let dz = bodies[i].z - bodies[j].z
      let square = dx * dx + dy * dy + dz * dz
      let force = dt / (square * square.squareRoot())
      let (mi, mj) = (bodies[i].mass * force, bodies[j].mass * force)
      bodies[i].vx -= dx * mj
      bodies[i].vy -= dy * mj
      bodies[i].vz -= dz * mj
      bodies[j].vx += dx * mi
      bodies[j].vy += dy * mi
      bodies[j].vz += dz * mi
    }
  }
  for i in bodies.indices {
    bodies[i].x += dt * bodies[i].vx
    bodies[i].y += dt * bodies[i].vy
    bodies[i].z += dt * bodies[i].vz
  }
}
var bodies = (0..<5).map { i in
  let t = Double(i)
  return Body(
    x: t, y: 2 * t - 3, z: 0.5 * t, vx: 0.1 * t, vy: 0.05, vz: -0.02 * t, mass: 1 + 0.1 * t)
}
for _ in 0..<400_000 { advance(&bodies, 0.001) }
print(bodies[0].x, bodies[4].vy)
