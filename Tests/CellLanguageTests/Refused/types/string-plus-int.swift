let name = "step "
print(name + 3)
