let a = true, b = false
switch (a, b) {
case (true, _): print(1)
case (false, true): print(2)
}
