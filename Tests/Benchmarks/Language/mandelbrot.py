def inside(width, height, limit):
    count = 0
    for row in range(height):
        for column in range(width):
            a = column / width * 3 - 2
            b = row / height * 2 - 1
            x, y = 0.0, 0.0
            step = 0
            while step < limit and x * x + y * y <= 4:
                x, y = x * x - y * y + a, 2 * x * y + b
                step += 1
            if step == limit:
                count += 1
    return count


print(inside(900, 600, 100))
