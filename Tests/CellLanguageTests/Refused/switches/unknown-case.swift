enum Light { case red, green }
let l = Light.red
switch l {
case .red: print(1)
case .gren: print(2)
default: break
}
