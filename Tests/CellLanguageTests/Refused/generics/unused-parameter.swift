func f<T>() -> Int { 1 }
print(f())
