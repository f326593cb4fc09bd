let m = Mirror(reflecting: 3)
