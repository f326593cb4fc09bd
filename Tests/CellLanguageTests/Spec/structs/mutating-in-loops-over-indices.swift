struct Particle {
  var x: Double, v: Double
  mutating func step(_ dt: Double) {
    x += v * dt
    if x > 1 { (x, v) = (1, -v) }
  }
}
var particles = [Particle(x: 0.5, v: 1), Particle(x: 0, v: -0.5)]
for _ in 0..<3 {
  for index in particles.indices { particles[index].step(0.25) }
}
print(particles)
for var particle in particles { particle.x = 100 }
particles.indices.forEach { particles[$0].v *= 2 }
print(particles.map(\.x), particles.map { $0.v })
