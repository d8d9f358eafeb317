// The page's security policy forbids code that is put together at run time, which zod would try. To be imported before it is used.
import { z } from 'zod';

z.config({ jitless: true });
