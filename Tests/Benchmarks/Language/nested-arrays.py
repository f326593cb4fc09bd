def product(a, b):
    n = len(a)
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += a[i][k] * b[k][j]
            c[i][j] = total
    return c


n = 360
a = [[(i + j) / 10 for j in range(n)] for i in range(n)]
c = product(a, a)
print(c[3][5], c[n - 1][n - 1])
