class Dual:
    __slots__ = ("value", "slope")

    def __init__(self, value, slope):
        self.value = value
        self.slope = slope

    def __add__(self, other):
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        return Dual(
            self.value * other.value, self.value * other.slope + self.slope * other.value
        )


def polynomial(x):
    one = Dual(1.0, 0.0)
    return ((x * x + x) * x + one) * x + one


total = Dual(0.0, 0.0)
for i in range(1_500_000):
    total = total + polynomial(Dual(i * 1e-6, 1.0))
print(total.value, total.slope)
