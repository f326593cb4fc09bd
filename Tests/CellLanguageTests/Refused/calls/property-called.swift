struct S { var size = 3 }
print(S().size())
