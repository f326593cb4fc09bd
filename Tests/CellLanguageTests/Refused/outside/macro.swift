macro stringify(_ x: Int) -> String = #externalMacro(module: "M", type: "T")
