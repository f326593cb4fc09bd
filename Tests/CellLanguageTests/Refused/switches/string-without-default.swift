let s = "a"
switch s {
case "a": print(1)
}
