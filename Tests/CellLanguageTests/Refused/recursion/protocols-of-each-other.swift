protocol P: Q {}
protocol Q: P {}
struct S: P {}
print(S())
