let name: String? = "ann"
print(name.count)
