enum Bad: Error { case one }
do { throw Bad.one } catch Bad.two { print(1) } catch { print(2) }
