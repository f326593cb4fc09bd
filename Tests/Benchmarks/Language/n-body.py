from math import sqrt


class Body:
    __slots__ = ("x", "y", "z", "vx", "vy", "vz", "mass")

    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz, self.mass = vx, vy, vz, mass


def advance(bodies, dt):
    for i in range(len(bodies)):
        a = bodies[i]
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            square = dx * dx + dy * dy + dz * dz
            force = dt / (square * sqrt(square))
            mi, mj = a.mass * force, b.mass * force
            a.vx -= dx * mj
            a.vy -= dy * mj
            a.vz -= dz * mj
            b.vx += dx * mi
            b.vy += dy * mi
            b.vz += dz * mi
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


bodies = []
for i in range(5):
    t = float(i)
    bodies.append(Body(t, 2 * t - 3, 0.5 * t, 0.1 * t, 0.05, -0.02 * t, 1 + 0.1 * t))
for _ in range(400_000):
    advance(bodies, 0.001)
print(bodies[0].x, bodies[4].vy)
