import { getRequestConfig } from 'next-intl/server';
import messages from '#messages/en.json' with { type: 'json' };

export default getRequestConfig(() => ({ locale: 'en', timeZone: 'UTC', messages }));
