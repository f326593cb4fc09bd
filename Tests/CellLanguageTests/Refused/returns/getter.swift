struct S { var x: Int { get { } } }
