// Where the command line finds the thread that it starts for paths.
import '../../electron/cli/simulating/pathThread';
